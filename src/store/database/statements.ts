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
    const marks = line.split('$$').length - 1
    if (marks % 2 === 1) inBody = !inBody
    if (!inBody && line.trimEnd().endsWith(';')) {
      found.push(current.trim())
      current = ''
    }
  }
  if (current.trim() !== '') found.push(current.trim())
  return found
}
