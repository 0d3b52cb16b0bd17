import { it } from 'vitest'
import { fuzzImportFiles } from './importFiles.ts'

it('10,000 files end in rows, or in words a person understands', () => fuzzImportFiles(10_000))
