// The door of every command: makes sure of the Node version before any TypeScript is read.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Node ${process.versions.node} is too old for this project.\n` +
      '    → Run it through npm (`npm run build`), after `npm ci` without --ignore-scripts: npm then uses the Node of the pinned package "node".',
  );
  process.exit(1);
}
const { run } = await import(`./${process.argv[2]}.ts`);
try {
  await run(process.argv.slice(3));
} catch (error) {
  // Faults of a person's making are told without a stack.
  if (error?.name !== 'SiteError') throw error;
  console.error(error.message);
  process.exitCode = 1;
}
