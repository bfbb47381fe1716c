// Of each room of the web layer its sources, what is built of them, and the tests that use that.
const cli = {
  asked: 'node',
  built: { 'cli.mjs': { entry: 'cli/cli.ts', format: 'esm', platform: 'node', put: { 'core/wasm-source': 'core/wasm-file' } } },
  tests: ['cli', 'tools', 'sources', 'cli_parse_page', 'convert_pages', 'page_story', 'opencc', 'repair', 'html_depth', 'dialects',
    'facts', 'records', 'bundle_pictures', 'bundle_corrects', 'bundle_small', 'bundle_page', 'bundle_readings', 'cli_output', 'cli_refusals', 'cli_streams', 'cli_bundle'],
};

// The builds that tests/web/reader.mjs names, and what they load (web/build.mjs). Tests of growth, chance, patience and
// pictures take minutes, and are left out.
const external = { 'core/convert-source': 'core/convert-source-external' };
const apart = { ...external, 'page-switch/page-source': 'page-switch/page-external', 'reader/reader-tools-source': 'reader/reader-tools-external',
  'reader/settings-sheet-source': 'reader/settings-sheet-external', 'reader/markup-source': 'reader/markup-external', 'core/wasm-source': 'core/wasm-external' };
const inline = { 'core/wasm-source': 'core/wasm-inline' };
const elements = {
  'fanjian-reader.external.js': { entry: 'entries/index.ts', format: 'esm', put: apart },
  'fanjian-reader.js': { entry: 'entries/index.ts', format: 'esm', put: inline },
  'fanjian-reader.classic.js': { entry: 'entries/classic.ts', format: 'iife', put: inline },
};

const pageSwitch = {
  asked: 'browser',
  built: { ...elements, 'fanjian-page.js': { entry: 'entries/switch.ts', format: 'esm', put: external } },
  tests: ['switch', 'switch_content', 'switch_copies', 'switch_faults', 'switch_kept', 'switch_language', 'switch_metadata', 'switch_mixed', 'switch_moves',
    'switch_names', 'switch_neighbours', 'switch_pingpong', 'switch_reactions', 'page_switch', 'page_reading', 'page_design', 'page_text', 'hydration',
    'clobbered', 'left', 'hostile', 'glossary', 'large_slices'],
};

const reader = {
  asked: 'browser',
  built: { ...elements,
    'fanjian-define.js': { entry: 'entries/define-and-render.ts', format: 'esm', put: apart },
    'fanjian-extras.js': { entry: 'reader/reader-tools.ts', format: 'esm' },
    'fanjian-blocks.js': { entry: 'reader/markup.ts', format: 'esm' } },
  tests: ['access', 'annotation', 'attributes', 'bad_input', 'blocks', 'choose', 'closed_up', 'corrects_itself', 'embed', 'errors', 'faults', 'figures', 'frame',
    'glossary', 'host_access', 'inquiry', 'interface', 'keyboard', 'latin_lines', 'mixed_story', 'progress', 'settings_sheet', 'output', 'injection',
    'large_slices', 'parts', 'yuhuan', 'render', 'left', 'clobbered', 'page_design'],
};

export const rooms = { cli, 'page-switch': pageSwitch, reader };
