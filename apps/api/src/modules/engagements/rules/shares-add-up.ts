import { type Fault, fault, type Rule } from './rule.js';
import { isCountedRole, sharesFault } from './shares.js';

export const sharesAddUp: Rule = {
  fields: ['partners'],
  standing: false,
  check({ partners }) {
    const each = partners.flatMap(({ role, share }, at): Fault[] => {
      const path = ['partners', at, 'share'];
      if (share === null) return [];
      if (!isCountedRole(role)) {
        return [
          fault(
            'SHARE_OF_UNCOUNTED',
            path,
            `a partner in the role ${role} is never counted and has no share`,
            `un partenaire dans le rôle ${role} n’est jamais compté et n’a pas de part`,
          ),
        ];
      }
      if (share >= 1 && share <= 10_000) return [];
      return [
        fault(
          'SHARE_OUT_OF_RANGE',
          path,
          `a share is more than 0 % and at most 100 %: ${share / 100} %`,
          `une part dépasse 0 % et ne dépasse pas 100 % : ${share / 100} %`,
        ),
      ];
    });
    if (each.length > 0) return each;
    const found = sharesFault(partners);
    if (found === null) return [];
    if (found.code === 'SHARES_NOT_ALL') {
      return [
        fault(
          found.code,
          ['partners'],
          'all counted partners have a share, or none has',
          'tous les partenaires comptés ont une part, ou aucun n’en a',
        ),
      ];
    }
    return [
      fault(
        found.code,
        ['partners'],
        `the shares of the counted partners add up to 100 %: ${found.sum / 100} %`,
        `les parts des partenaires comptés totalisent 100 % : ${found.sum / 100} %`,
      ),
    ];
  },
};
