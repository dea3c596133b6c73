import { Kind, OperationTypeNode } from 'graphql';
import { badInput } from '#platform/errors.ts';
import type { Law } from './law.ts';

/** A document holds queries, mutations and fragments; subscriptions and schema definitions are not offered here. */
export const operationKinds: Law = (document) => {
  const offered = document.definitions.every(
    (node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ||
      (node.kind === Kind.OPERATION_DEFINITION && node.operation !== OperationTypeNode.SUBSCRIPTION),
  );
  return offered ? null : badInput('Only queries and mutations are offered.', '仅支持查询与变更操作。');
};
