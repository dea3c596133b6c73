import { Kind, OperationTypeNode } from 'graphql';
import { badInput } from '#platform/errors.ts';
import { largest, sum } from './fold.ts';
import type { Law } from './law.ts';

/**
 * A mutation performs one act: it has one field. So an act is one transaction, and numbers or codes cannot be guessed
 * a hundred at a time under aliases.
 */
export const oneMutation: Law = (document, _bounds) => {
  const mutations = document.definitions.filter(
    (node) =>
      node.kind === Kind.FRAGMENT_DEFINITION || (node.kind === Kind.OPERATION_DEFINITION && node.operation === OperationTypeNode.MUTATION),
  );
  return largest({ ...document, definitions: mutations }, { field: () => 1, join: sum }) > 1
    ? badInput('A mutation has one field. Send one request for each act.', '每个变更请求只能包含一个字段,请逐项提交。')
    : null;
};
