/**
 * Splits a script at semicolons that end a line, outside `$$` bodies: the embedded database takes one statement at a
 * time.
 */
export function statements(script: string): string[] {
  const found: string[] = []
  let current = ''
  let inBody = false
  for (const line of script.split('\n')) {
    current += `${line}\n`
    // An odd number of marks parts the line into an even number of pieces.
    if (line.split('$$').length % 2 === 0) inBody = !inBody
    if (!inBody && line.trimEnd().endsWith(';')) {
      found.push(current.trim())
      current = ''
    }
  }
  if (current.trim() !== '') found.push(current.trim())
  return found
}
