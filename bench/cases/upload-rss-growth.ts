import { open, rm } from "node:fs/promises"
import os from "node:os"
import path from "node:path"
import type { Measurement } from "../bench-case"
import { openUploadSink, type UploadSink } from "../listings/upload-sink"
import { peakMemory, settledMemory } from "../memory"

const MEGABYTE = 1024 * 1024
const LINE = "LRG-0000001;12;;\n"
const PIECE = LINE.repeat(2000)

/** A stock file lies on disk, as an export leaves it: whatever its size, no more than a piece of it is in memory. */
export default async function measure(): Promise<Measurement> {
  const sink = await openUploadSink()
  const send = (megabytes: number) => growth(sink, megabytes)
  await send(10)
  const small = await send(10)
  const large = await send(200)
  return {
    value: large - small,
    facts: { growth_10_mb: small, growth_200_mb: large },
  }
}

async function growth(sink: UploadSink, megabytes: number): Promise<number> {
  const file = await writeFile(megabytes)
  const before = settledMemory()
  const peak = await peakMemory(() => sink.send(file))
  await rm(file)
  return peak - before
}

async function writeFile(megabytes: number): Promise<string> {
  const file = path.join(os.tmpdir(), `mirakl-bench-${megabytes}.csv`)
  const handle = await open(file, "w")
  await handle.write("offer-sku;quantity;warehouse-code;update-delete\n")
  for (let size = 0; size < megabytes * MEGABYTE; size += PIECE.length) {
    await handle.write(PIECE)
  }
  await handle.close()
  return file
}
