import { it } from 'vitest'
import { fuzzTandemFiles } from './tandemFiles.ts'

it('10,000 forged workspace files are opened whole, or refused in plain words', () => fuzzTandemFiles(10_000))
