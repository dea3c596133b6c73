export { Agency } from './resolvers/Agency.ts';
export { AssistanceCentre } from './resolvers/AssistanceCentre.ts';
export { Jurisdiction } from './resolvers/Jurisdiction.ts';
export { PartnerAgency } from './resolvers/PartnerAgency.ts';
export { Query } from './resolvers/Query.ts';
