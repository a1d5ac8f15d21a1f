// The peer's side in a Chromium worker: replicates, and reports how long it took.
importScripts('/pouchdb.js', '/pouchdb.indexeddb.js')

const timed = async (work) => {
  const from = performance.now()
  const { docs_written: written } = await work()
  return { ms: performance.now() - from, written }
}

onmessage = async ({ data }) => {
  const remote = new PouchDB(`${location.origin}/db/${data.remote}`)
  const local = new PouchDB(data.local, { adapter: data.adapter })
  if (data.job === 'pull') {
    postMessage(await timed(() => PouchDB.replicate(remote, local, { batch_size: 1000 })))
  } else {
    const { rows } = await local.allDocs({ include_docs: true, limit: data.edits, skip: data.skip })
    await local.bulkDocs(rows.map((row) => ({ ...row.doc, title: `${row.doc.title}, seen again` })))
    postMessage(await timed(() => PouchDB.replicate(local, remote, { batch_size: 1000 })))
  }
}
