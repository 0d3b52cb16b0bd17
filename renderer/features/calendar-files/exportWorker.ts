import { expose } from 'comlink'
import { exportEngine } from './engine/exportEngine.ts'

expose(exportEngine)
