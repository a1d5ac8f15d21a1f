import { backupCommand } from './commands/backup.ts'
import { demoCommand } from './commands/demo.ts'
import { evidenceCommand } from './commands/evidence.ts'
import { importCommand } from './commands/import.ts'
import { initCommand } from './commands/init.ts'
import { networkCommand } from './commands/network.ts'
import { restoreCommand } from './commands/restore.ts'
import { serveCommand } from './commands/serve.ts'
import { program, run } from './program.ts'

process.exitCode = await run(
  program([
    serveCommand,
    initCommand,
    demoCommand,
    importCommand,
    evidenceCommand,
    backupCommand,
    networkCommand,
    restoreCommand,
  ]),
  process.argv.slice(2),
)
