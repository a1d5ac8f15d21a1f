import { demoCommand } from './commands/demo.ts'
import { importCommand } from './commands/import.ts'
import { initCommand } from './commands/init.ts'
import { serveCommand } from './commands/serve.ts'
import { program, run } from './program.ts'

process.exitCode = await run(program([serveCommand, initCommand, demoCommand, importCommand]), process.argv.slice(2))
