/** One step of a matter's course: from which state (null: it begins), to which, and who may take it. */
export interface Step<State extends string, Actor extends string> {
  readonly from: State | null;
  readonly to: State;
  readonly by: readonly Actor[];
}

/** A transition table; what is not in it is refused. */
export type Course<State extends string, Actor extends string> = readonly Step<State, Actor>[];

/** The same step out of several states. */
export const fromEach = <S extends string, A extends string>(froms: readonly S[], to: S, by: readonly A[]): Course<S, A> =>
  froms.map((from) => ({ from, to, by }));

/** Whether the course knows such a step at all. */
export const leadsTo = <S extends string, A extends string>(course: Course<S, A>, from: S | null, to: S): boolean =>
  course.some((step) => step.from === from && step.to === to);

/** Whether one of these actors may take it. */
export const mayStep = <S extends string, A extends string>(course: Course<S, A>, from: S | null, to: S, actors: readonly A[]): boolean =>
  course.some((step) => step.from === from && step.to === to && step.by.some((actor) => actors.includes(actor)));

/** The states that these actors may bring it to now. */
export const stepsFrom = <S extends string, A extends string>(course: Course<S, A>, from: S, actors: readonly A[]): readonly S[] =>
  course.filter((step) => step.from === from && step.by.some((actor) => actors.includes(actor))).map(({ to }) => to);
