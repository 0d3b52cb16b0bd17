import { expose } from 'comlink'
import { createFileDesk } from './fileDesk.ts'

expose(createFileDesk())
