// Bundles the libraries that the explorer carries and writes their licences and hashes beside them:
//     cd web && npm install && npm run vendor
// A test compares the files with the manifest; users need neither node nor npm.
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

const LIBRARIES = [{ name: "cytoscape", global: "cytoscape", licence: "MIT" }];
const target = new URL("../kg/view/vendor/", import.meta.url);

mkdirSync(target, { recursive: true });
const manifest = [];
for (const { name, global, licence } of LIBRARIES) {
  const home = new URL(`node_modules/${name}/`, import.meta.url);
  const { version } = JSON.parse(readFileSync(new URL("package.json", home), "utf8"));
  const file = `${name}.min.js`;
  await build({
    stdin: { contents: `import it from "${name}"; globalThis.${global} = it;`, resolveDir: "." },
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2020",
    charset: "ascii",
    legalComments: "none",
    outfile: new URL(file, target).pathname,
  });
  const licenceFile = `LICENSE.${name}.txt`;
  copyFileSync(new URL("LICENSE", home), new URL(licenceFile, target));
  const sha256 = createHash("sha256").update(readFileSync(new URL(file, target))).digest("hex");
  manifest.push({ name, version, licence, file, licenceFile, sha256 });
}
writeFileSync(new URL("manifest.json", target), JSON.stringify(manifest, null, 2) + "\n");
