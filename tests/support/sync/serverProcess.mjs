import { startServer } from './server.mjs'

// The peer in a process of its own, on disk, so that it can be killed: node serverProcess.mjs <folder> <port> <password>
const [folder, port, password] = process.argv.slice(2)
const server = await startServer({
  folder: folder ?? '',
  port: Number(port),
  admin: { name: 'admin', password: password ?? '' },
})
process.send?.(server.port)
