// A marketplace that takes stock files (STO01) and forgets them: prints its port.
import http from "node:http"

const server = http.createServer((request, response) => {
  request.resume().on("end", () => {
    response.writeHead(201, { "content-type": "application/json" })
    response.end(JSON.stringify({ import_id: "sink" }))
  })
})
server.listen(0, "127.0.0.1", () => {
  const address = server.address()
  console.log(typeof address === "object" ? address?.port : address)
})
