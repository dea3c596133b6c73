import { FIELD_POWERS } from '#law/field-posts.ts';
import { mayReadField } from '#platform/access.ts';
import { lastDayOf } from '../lifecycle/field.ts';
import type { FieldPostResolvers } from '../types.generated.ts';

export const FieldPost: FieldPostResolvers = {
  __resolveReference: ({ id }, { store }) => store.fieldPosts.byId.load(id),
  agency: ({ agencyId }) => ({ id: agencyId }),
  jurisdiction: ({ jurisdiction }) => ({ code: jurisdiction }),
  phone: ({ phone, agencyId }, _, { viewer }) => (mayReadField(viewer, 'FieldPost.phone') && viewer.office === agencyId ? phone : null),
  startsOn: ({ validFrom }) => validFrom,
  endsOn: lastDayOf,
  powers: ({ personKind }) => FIELD_POWERS[personKind].powers,
};
