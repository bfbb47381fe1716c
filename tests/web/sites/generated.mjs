// Sites of generators from npm, built from pages of our own in a folder: VitePress, Hexo with its theme, Docusaurus.
//
// Each gives the folder that its site is in, or throws why there is none.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

// A page for each feature: lists, tables, code, quotations, notes, links in words.
const guide = `# 图书馆的使用说明

这里说的是，怎样借书、还书，头发干了以后再进阅览室。

## 开放时间

| 日子 | 开门 | 关门 |
| --- | --- | --- |
| 星期一 | 九点 | 二十一点 |
| 星期天 | 十点 | 十八点 |

1. 先在门口**领卡**，后来再找书。
2. 把书放在[里面的架子](./news.md)上。
3. 电脑里的软件，由*值班的人*来开。

> 馆长说：“头发和面条，都不要掉在书里。”

\`\`\`js
const 开门 = '九点'; // 代码里的字不变
\`\`\`
`;
const news = `# 新闻

本报讯：市图书馆宣布，从下个星期起开放到晚上。

## 发言

- 馆长：“这个决定是大家的。”
- 读者：“后来我们都来了，面条也卖完了。”

回到[说明](./guide.md)。
`;

const write = (folder, files) => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
};

function run(folder, minutes, command, ...args) {
  const { status, signal, error, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8', timeout: minutes * 60_000,
    env: { ...process.env, CI: '1', DO_NOT_TRACK: '1' } });
  if (status !== 0) throw new Error(`${command} ${args[0]}: ${signal ?? error ?? `${stderr}${stdout}`.trim().split('\n').slice(-4).join(' ')}`);
}

function installed(folder, ...packages) {
  write(folder, { 'package.json': JSON.stringify({ private: true }) });
  if (!existsSync(path.join(folder, 'node_modules'))) run(folder, 5, 'npm', 'install', '--no-audit', '--no-fund', ...packages);
}

export const generators = {
  vitepress(folder) {
    installed(folder, 'vitepress@1.6.4');
    write(folder, {
      'docs/index.md': '---\nlayout: home\nhero:\n  name: 图书馆\n  text: 晚上也开门\n  actions:\n    - text: 说明\n      link: /guide\n'
        + 'features:\n  - title: 借书\n    details: 这里的书，后来都能借。\n  - title: 还书\n    details: 放在里面的架子上。\n---\n',
      'docs/guide.md': `${guide}\n::: tip 请注意\n头发要先弄干。\n:::\n\n::: details 还有什么\n里面没有面条。\n:::\n`,
      'docs/news.md': news,
      'docs/.vitepress/config.mjs': `export default { base: '/vitepress/', lang: 'zh-CN', title: '图书馆', description: '图书馆的网页',
  themeConfig: { nav: [{ text: '说明', link: '/guide' }, { text: '新闻', link: '/news' }], outline: { label: '这一页里面' },
    sidebar: [{ text: '图书馆', items: [{ text: '说明', link: '/guide' }, { text: '新闻', link: '/news' }] }],
    docFooter: { prev: '上一页', next: '下一页' } } };`,
    });
    run(folder, 4, 'npx', 'vitepress', 'build', 'docs');
    return { files: path.join(folder, 'docs/.vitepress/dist'), pages: ['index.html', 'guide.html'], link: 'a[href*="news"]' };
  },

  hexo(folder) {
    installed(folder, 'hexo@8.1.2', 'hexo-theme-landscape@1.1.0', 'hexo-renderer-marked@7.0.1', 'hexo-renderer-ejs@2.0.0',
      'hexo-renderer-stylus@3.0.1', 'hexo-generator-index@4.0.0', 'hexo-generator-archive@2.0.0', 'hexo-generator-tag@2.0.0',
      'hexo-generator-category@2.0.0');
    const post = (title, day, text) => `---\ntitle: ${title}\ndate: 2026-03-0${day}\ntags: [图书馆, 新闻]\ncategories: 本市\n---\n${text.replace(/^# .*\n/, '').replace(/\.\/\w+\.md/g, '/hexo/')}`;
    write(folder, {
      'package.json': JSON.stringify({ private: true, hexo: { version: '8.1.2' }, dependencies: Object.fromEntries(['hexo@8.1.2',
        'hexo-theme-landscape@1.1.0', 'hexo-renderer-marked@7.0.1', 'hexo-renderer-ejs@2.0.0', 'hexo-renderer-stylus@3.0.1',
        'hexo-generator-index@4.0.0', 'hexo-generator-archive@2.0.0', 'hexo-generator-tag@2.0.0', 'hexo-generator-category@2.0.0']
        .map((each) => each.split('@'))) }),
      '_config.yml': 'title: 图书馆\nsubtitle: 晚上也开门\nlanguage: zh-CN\nurl: http://127.0.0.1/hexo\nroot: /hexo/\ntheme: landscape\n'
        + 'permalink: :title/\nsyntax_highlighter: highlight.js\n',
      'source/_posts/guide.md': post('图书馆的使用说明', 1, guide),
      'source/_posts/news.md': post('新闻', 2, news),
    });
    run(folder, 4, 'npx', 'hexo', 'generate', '--force');
    return { files: path.join(folder, 'public'), pages: ['index.html', 'guide/index.html'] };
  },

  docusaurus(folder) {
    installed(folder, '@docusaurus/core@3.10.2', '@docusaurus/preset-classic@3.10.2', 'react@19', 'react-dom@19');
    write(folder, {
      'docusaurus.config.js': `export default { title: '图书馆', url: 'http://127.0.0.1', baseUrl: '/docusaurus/', onBrokenLinks: 'warn',
  i18n: { defaultLocale: 'zh-CN', locales: ['zh-CN'] },
  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false }]],
  themeConfig: { navbar: { title: '图书馆', items: [{ to: '/', label: '说明' }, { to: '/news', label: '新闻' }] },
    footer: { copyright: '图书馆的发展与读者' } } };`,
      'docs/guide.md': `---\nslug: /\n---\n${guide}\n:::tip[请注意]\n头发要先弄干。\n:::\n`,
      'docs/news.md': news,
    });
    run(folder, 5, 'npx', 'docusaurus', 'build');
    return { files: path.join(folder, 'build'), pages: ['index.html'], link: 'a[href*="news"]' };
  },
};
