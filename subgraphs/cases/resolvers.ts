export { Case } from './resolvers/Case.ts';
export { CaseEvent } from './resolvers/CaseEvent.ts';
export { CaseHandler } from './resolvers/CaseHandler.ts';
export { Officer } from './resolvers/Officer.ts';
export { Query } from './resolvers/Query.ts';
