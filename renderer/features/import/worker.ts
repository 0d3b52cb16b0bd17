import { expose } from 'comlink'
import { dexieStore } from './engine/dexieStore.ts'
import { importEngineOn } from './engine/engine.ts'

expose(importEngineOn(dexieStore))
