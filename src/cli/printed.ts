import { CommandRefused } from './refusal.ts'

const nothing = () => undefined

/** Prints what a command made, and waits until it is out. Where that fails it is refused in words; where whoever read it has read enough, without any. */
export async function printed(text: string): Promise<void> {
  // What fails is told to the callback too; without anybody to hear the event it would end in a trace.
  if (!process.stdout.listeners('error').includes(nothing)) process.stdout.on('error', nothing)
  await new Promise<void>((done, failed) => {
    process.stdout.write(text, (error) => {
      if (error) failed(new CommandRefused(whyNot(error)))
      else done()
    })
  })
}

function whyNot(error: Error): string {
  const code = 'code' in error ? error.code : undefined
  if (code === 'EPIPE') return ''
  return `It could not be printed whole${code === 'ENOSPC' ? ': there is no room left where it goes' : ''}. Do not use what stands there.`
}
