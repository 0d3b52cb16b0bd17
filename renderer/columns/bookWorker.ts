import { expose } from 'comlink'
import { startBook } from './bookKeeper.ts'

expose({ start: startBook })
