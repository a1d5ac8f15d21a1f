import { importCommand } from './commands/import.ts'
import { program, run } from './program.ts'

process.exitCode = await run(program([importCommand]), process.argv.slice(2))
