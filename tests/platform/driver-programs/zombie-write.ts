import { onStage, twoRequests } from './stage.ts';

/** A, whose connection was lost, writes again: as published, the driver commits that inside B's transaction. */
await onStage((stage) => twoRequests(stage, (a) => a`insert into zombie values ('A', 'second, after its connection was lost')`));
