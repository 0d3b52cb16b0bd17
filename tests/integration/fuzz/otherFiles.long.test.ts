import { it } from 'vitest'
import { fuzzCalendarFiles, fuzzPresets, fuzzSmallFiles } from './otherFiles.ts'

it('10,000 calendars and cards', () => fuzzCalendarFiles(10_000))
it('10,000 presets', () => fuzzPresets(10_000))
it('10,000 answers, lists and small files', () => fuzzSmallFiles(10_000))
