// Who may import whom: mirakl-api → mapping → modules → workflows → triggers.
// A lower layer never imports a higher one; src and the simulator, two readings
// of one specification, never import each other. Tests may import anything.

const RULE = "@typescript-eslint/no-restricted-imports"
const TESTS = ["**/__tests__/**"]
const TRIGGERS = ["api", "jobs", "subscribers", "admin"]

/** @typedef {{ regex: string, message: string, allowTypeImports?: boolean }} Pattern */

const outsideOfSource = {
  regex:
    "^mirakl-simulator|^(\\.\\./)+(simulator|demo|bench|scripts|integration-tests)(/|$)",
  message:
    "The plugin's source imports nothing from the simulator, demo or tests.",
}

/** @type {{ files: string, patterns: Pattern[] }[]} */
const layers = [
  {
    files: "src/mirakl-api/**",
    patterns: [
      layersAbove("mirakl-api", [
        "mapping",
        "modules",
        "links",
        "workflows",
        ...TRIGGERS,
      ]),
      {
        regex: "^@medusajs/(?!framework/zod$)",
        message:
          "The wire client is framework-free (zod comes from @medusajs/framework/zod).",
      },
    ],
  },
  {
    files: "src/mapping/**",
    patterns: [
      layersAbove("mapping", ["modules", "links", "workflows", ...TRIGGERS]),
      {
        regex: "^(\\.\\./)+mirakl-api(/|$)",
        message:
          "Mapping takes data the wire client has read: import only its types.",
        allowTypeImports: true,
      },
      {
        regex: "^@medusajs/(?!framework/(utils|types|zod)$)",
        message: "Mapping is pure: no container, workflow or HTTP.",
        allowTypeImports: true,
      },
      {
        regex:
          "^(axios|form-data|pg)$|^(node:)?(fs|http|https|net|child_process|timers)(/|$)",
        message: "Mapping is pure: no I/O and no clock.",
      },
    ],
  },
  {
    files: "src/modules/**",
    patterns: [layersAbove("modules", ["links", "workflows", ...TRIGGERS])],
  },
  {
    files: "src/links/**",
    patterns: [
      layersAbove("links", ["workflows", "mirakl-api", "mapping", ...TRIGGERS]),
    ],
  },
  {
    files: "src/workflows/**",
    patterns: [layersAbove("workflows", TRIGGERS)],
  },
  {
    files: "src/{api,jobs,subscribers}/**",
    patterns: [
      layersAbove("triggers", ["admin"]),
      {
        regex: "^(\\.\\./)+mirakl-api(/|$)",
        message: "Triggers are thin: what talks to Mirakl is a workflow.",
        allowTypeImports: true,
      },
    ],
  },
  {
    files: "src/admin/**",
    patterns: [
      {
        // A rule that needs nothing of the framework is the same on both sides.
        regex:
          "^(\\.\\./)+(mirakl-api|mapping(?!/stock/quantity-on-mirakl$)|modules|links|workflows|api|jobs|subscribers)(/|$)",
        message:
          "The admin runs in a browser: import only types from the server's source.",
        allowTypeImports: true,
      },
      {
        regex: "^@medusajs/(framework|medusa)(/|$)|^node:",
        message:
          "The admin runs in a browser: import only types from the framework.",
        allowTypeImports: true,
      },
    ],
  },
]

export const layerRules = [
  ...layers.map(sourceLayer),
  ...[1, 2, 3, 4, 5].map(simulatorAtDepth),
]

/**
 * @param {{ files: string, patterns: Pattern[] }} layer
 * @returns {import("eslint").Linter.Config}
 */
function sourceLayer({ files, patterns }) {
  return {
    files: [`${files}/*.{ts,tsx}`],
    ignores: TESTS,
    rules: {
      [RULE]: ["error", { patterns: [...patterns, outsideOfSource] }],
    },
  }
}

/** @param {string} layer @param {string[]} folders @returns {Pattern} */
function layersAbove(layer, folders) {
  return {
    regex: `^(\\.\\./)+(${folders.join("|")})(/|$)`,
    message: `Layer rule: ${layer} never imports a layer above it.`,
  }
}

// "../src" is the simulator's own source or the plugin's, depending on where
// the import stands; what climbs out of the folder is the plugin's.
/**
 * @param {number} depth folders between simulator/ and the file
 * @returns {import("eslint").Linter.Config}
 */
function simulatorAtDepth(depth) {
  return {
    files: [`simulator/${"*/".repeat(depth)}*.ts`],
    rules: {
      [RULE]: [
        "error",
        {
          patterns: [
            {
              regex: `^(\\.\\./){${depth + 1}}`,
              message: "The simulator imports nothing from outside its folder.",
            },
            {
              regex: "^medusa-plugin-mirakl|^@medusajs/",
              message: "The simulator knows neither the plugin nor Medusa.",
            },
          ],
        },
      ],
    },
  }
}
