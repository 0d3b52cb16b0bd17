import { it } from 'vitest'
import { fuzzSyncAnswers } from './syncAnswers.ts'

it('10,000 answers of a hostile server', () => fuzzSyncAnswers(10_000))
