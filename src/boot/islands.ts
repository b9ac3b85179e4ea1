import type { Islands } from '#shell/device/islands.ts';

/** Every island by the name its static element carries. */
export const islands: Islands = {
  card: () => import('#learn/ui/card-island.ts'),
  phone: () => import('#offline/ui/phone-island.ts'),
  quiz: () => import('#quizzes/ui/quiz-island.tsx'),
  'quiz-list': () => import('#quizzes/ui/quiz-list-island.ts'),
  check: () => import('#checks/ui/check-island.tsx'),
  paper: () => import('#shelters/ui/paper/paper-island.tsx'),
  households: () => import('#shelters/ui/households/households-island.tsx'),
  finder: () => import('#shelters/ui/finder/finder-island.tsx'),
  'shelter-check': () => import('#shelters/ui/table-check/shelter-check-island.tsx'),
  'tip-form': () => import('#tips/ui/tip-form-island.tsx'),
  'tip-status': () => import('#tips/ui/tip-status-island.tsx'),
  'settings-offline': () => import('#offline/ui/settings-offline-island.ts'),
  'settings-village': () => import('#places/ui/settings-village-island.ts'),
  'settings-look': () => import('#shell/ui/settings-look-island.ts'),
  'settings-data': () => import('#shell/ui/settings-data-island.ts'),
};
