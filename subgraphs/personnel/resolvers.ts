export { Agency } from './resolvers/Agency.ts';
export { Certificate } from './resolvers/Certificate.ts';
export { Officer } from './resolvers/Officer.ts';
export { Query } from './resolvers/Query.ts';
