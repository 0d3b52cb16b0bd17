import { expose } from 'comlink'
import { dexieStore } from './engine/dexieStore.ts'
import { fileEngineOn } from './engine/engine.ts'

expose(fileEngineOn(dexieStore))
