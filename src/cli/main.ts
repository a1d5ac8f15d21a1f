#!/usr/bin/env node
import { runHomeward } from './program.ts'
import { processShell } from './terminal/shell.ts'

process.exitCode = await runHomeward(process.argv.slice(2), processShell())
