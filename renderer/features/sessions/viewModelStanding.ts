import type { CommitmentState } from '@shared/domain/commitment/state.ts'

export const STANDING_TONES: Readonly<Record<CommitmentState, 'good' | 'watch' | 'bad' | 'neutral'>> = {
  overdue: 'bad',
  broken: 'bad',
  late: 'watch',
  dueSoon: 'watch',
  kept: 'good',
  open: 'neutral',
}
