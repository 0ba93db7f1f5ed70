import path from "node:path"

// The simulator's own specs call it wrongly on purpose; the contract suite has
// to tell their traffic from the client's.
const { testPath } = expect.getState()
const folder = process.env.MIRAKL_TRAFFIC_DIR
if (folder && testPath?.includes(`${path.sep}simulator${path.sep}`)) {
  process.env.MIRAKL_TRAFFIC_DIR = path.join(folder, "simulator-specs")
}
