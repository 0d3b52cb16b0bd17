import { useAnswer } from '../../columns/useAnswer.ts'
import { type ConflictSides, readConflicts } from './readConflicts.ts'

/** The conflicts of a registration, read again after every change of the book. undefined: not read yet. */
export const useConflicts = (registrationId: string): readonly ConflictSides[] | undefined =>
  useAnswer(registrationId, () => readConflicts(registrationId))
