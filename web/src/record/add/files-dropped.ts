/** Files that were dropped, also those in folders. */

/** Folders within folders are gone through so deep. */
const deepest = 12

/**
 * @param transfer of the drop; to be called while that is handled
 * @returns all files, those of folders by their paths
 */
export async function filesDropped(transfer: DataTransfer): Promise<File[]> {
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  const plain = Array.from(transfer.files)
  return entries.some(({ isDirectory }) => isDirectory) ? (await Promise.all(entries.map((entry) => filesIn(entry)))).flat() : plain
}

async function filesIn(entry: FileSystemEntry, depth = 0): Promise<File[]> {
  if (entry.isFile) return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))]
  if (depth >= deepest || entry.name.startsWith('.')) return []
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const found: File[] = []
  // A folder is handed over in pieces; an empty one says that it is the last.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return found
    for (const one of some) found.push(...(await filesIn(one, depth + 1)))
  }
}
