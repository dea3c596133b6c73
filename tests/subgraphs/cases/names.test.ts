import { readdirSync, readFileSync } from 'node:fs';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLNamedType,
  type GraphQLType,
} from 'graphql';
import { expect, it } from 'vitest';
import { EXHIBITION_REASONS, JURISDICTION_REASONS, REFUSAL_REASONS } from '#law/refusal-reasons.ts';
import { cases } from '../../../subgraphs/cases/index.ts';

/** One name for one thing in the SDL of cases. */
interface Member {
  readonly of: string;
  readonly name: string;
  readonly type: string;
}

const types: readonly GraphQLNamedType[] = Object.values(cases.schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
const named = (of: string, { name, type }: { readonly name: string; readonly type: GraphQLType }): Member => ({
  of,
  name,
  type: getNamedType(type).name,
});
const members: readonly Member[] = types.flatMap((type) => {
  if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => named(type.name, field));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    named(type.name, field),
    ...field.args.map((argument) => named(`${type.name}.${field.name}()`, argument)),
  ]);
});
const told = (wanted: (member: Member) => boolean): readonly string[] =>
  members.filter(wanted).map(({ of, name, type }) => `${of}.${name}: ${type}`);

it('calls the state of a clock `state`, and where anything else stands `status`', () => {
  expect(members.filter(({ name }) => name === 'state').length).toBeGreaterThan(3);
  expect(told(({ name, type }) => (name === 'state') !== (type === 'DeadlineState'))).toEqual([]);
  expect(types.map(({ name }) => name).filter((name) => name.endsWith('State') && name !== 'DeadlineState')).toEqual([]);
});

it('narrows a query by an area with `under`', () => {
  expect(members.some(({ of, name }) => of.startsWith('Query.') && name === 'under')).toBe(true);
  expect(told(({ of, name }) => of.startsWith('Query.') && name === 'jurisdiction')).toEqual([]);
});

it('names a day by its noun: no bare `from`, `to` or `since`', () => {
  expect(told(({ name, type }) => type === 'Date' && ['from', 'to', 'since'].includes(name))).toEqual([]);
});

it('names the office or partner that something goes to `toAgencyId`, and everything else by its type', () => {
  expect(told(({ name, type }) => type === 'ID' && ['to', 'from', 'delegateId', 'transferId', 'confirmationId'].includes(name))).toEqual(
    [],
  );
});

it.each([
  ['IntakeRefusalReason', REFUSAL_REASONS],
  ['JurisdictionReason', JURISDICTION_REASONS],
  ['ExhibitionRefusal', EXHIBITION_REASONS],
])("%s holds the law's closed list", (name, reasons) => {
  const type = cases.schema.getType(name);
  expect(
    isEnumType(type) &&
      type
        .getValues()
        .map((value) => value.name)
        .toSorted(),
  ).toEqual(Object.keys(reasons).toSorted());
});

it('refusals cite articles with their instrument, and no section of our own papers', () => {
  const folder = new URL('../../../subgraphs/cases/lifecycle/', import.meta.url);
  const files = readdirSync(folder).filter((file) => /refusals|import-problems/.test(file));
  const cited = files.flatMap((file) => readFileSync(new URL(file, folder), 'utf8').match(/(?<=')[^'\n]*§[^'\n]*(?=')/g) ?? []);
  expect(cited.length).toBeGreaterThan(50);
  expect(cited.filter((rule) => !rule.split('; ').every((part) => /^(\p{Script=Han}[^§]*§\d|[^§]*$)/u.test(part)))).toEqual([]);
});
