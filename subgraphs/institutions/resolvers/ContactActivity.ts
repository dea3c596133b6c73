import type { ContactActivityResolvers } from '../types.generated.ts';

export const ContactActivity: ContactActivityResolvers = {
  base: ({ baseId }, _, { store }) => store.contacts.byId.load(baseId),
};
