import { it } from 'vitest'
import { fuzzLinks } from './links.ts'

it('10,000 command lines lead to places, files, or a refusal', () => fuzzLinks(10_000))
