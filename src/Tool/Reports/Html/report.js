'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const page = 100;
  let language = data.language;
  let shown = page;
  let chart = null;

  const byId = id => document.getElementById(id);
  const say = (key, ...values) => values.reduce((text, value, index) => text.replace('{' + index + '}', () => String(value)), data.texts[language][key]);
  const named = (table, key) => (table[key] ? table[key][language] : key);

  // Everything goes into the page as text, never as markup: names and messages come from the code that was scanned.
  const make = (tag, className, ...children) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...children);
    return element;
  };

  const count = (findings, keyOf) => {
    const counts = new Map();
    for (const finding of findings)
      for (const key of keyOf(finding)) {
        const row = counts.get(key) || { all: 0, error: 0, warning: 0, note: 0 };
        row.all++;
        row[finding.level]++;
        counts.set(key, row);
      }
    return [...counts].sort((a, b) => b[1].all - a[1].all || (a[0] < b[0] ? -1 : 1));
  };

  const standing = data.findings.filter(finding => !finding.suppressed);
  const articlesOf = finding => (data.rules[finding.rule]?.articles.length ? data.rules[finding.rule].articles : ['']);
  const themeOf = finding => data.rules[finding.rule]?.theme || '';

  const table = (target, caption, headings, rows) => {
    const head = make('tr', '');
    headings.forEach((heading, index) => {
      const cell = make('th', index && index >= headings.length - rows.numbers ? 'number' : '', heading);
      cell.scope = 'col';
      head.append(cell);
    });
    const body = make('tbody', '');
    for (const row of rows.values) {
      const line = make('tr', '');
      row.forEach((value, index) => {
        const cell = make(index ? 'td' : 'th', index && index >= row.length - rows.numbers ? 'number' : '', String(value));
        if (!index) cell.scope = 'row';
        line.append(cell);
      });
      body.append(line);
    }
    target.append(make('table', '', make('caption', '', caption), make('thead', '', head), body));
  };

  const summary = () => {
    const target = byId('summary');
    target.replaceChildren();
    const levels = ['error', 'warning', 'note'];
    table(target, say('severity'), [say('severity'), say('count')], {
      numbers: 1,
      values: levels.map(level => [say(level), standing.filter(finding => finding.level === level).length]),
    });
    const add = (caption, keyOf, nameOf) => table(target, say(caption), [say(caption), say('error'), say('warning'), say('note')], {
      numbers: 3,
      values: count(standing, keyOf).map(([key, row]) => [nameOf(key), row.error, row.warning, row.note]),
    });
    add('article', articlesOf, key => (key ? named(data.articles, key) : say('noArticle')));
    add('theme', finding => [themeOf(finding)], key => named(data.themes, key));
    add('project', finding => [finding.project], key => key || say('noProject'));
  };

  const flows = () => {
    const links = new Map();
    for (const finding of standing) {
      if (!finding.sink) continue;
      const place = named(data.places, finding.jurisdiction || 'unknown') + (finding.host ? ' · ' + finding.host : '');
      for (const kind of finding.data) {
        const key = JSON.stringify([named(data.kinds, kind), named(data.sinks, finding.sink), place]);
        links.set(key, (links.get(key) || 0) + 1);
      }
    }
    return [...links].map(([key, value]) => [...JSON.parse(key), value]).sort((a, b) => b[3] - a[3] || (a.join() < b.join() ? -1 : 1));
  };

  const map = () => {
    const rows = flows();
    byId('map').hidden = rows.length === 0;
    if (rows.length === 0) return;
    const target = byId('map-table');
    target.replaceChildren();
    table(target, say('mapTable'), [say('kind'), say('sink'), say('place'), say('count')], { numbers: 1, values: rows });

    // One name may stand in two columns; a node is told by both.
    const nodes = new Map();
    const links = new Map();
    const node = (column, name) => {
      const id = column + ':' + name;
      nodes.set(id, { name: id, depth: column, label: { formatter: () => name } });
      return id;
    };
    const link = (source, to, value) => links.set(source + '\n' + to, { source, target: to, value: (links.get(source + '\n' + to)?.value || 0) + value });
    for (const [kind, sink, place, value] of rows) {
      link(node(0, kind), node(1, sink), value);
      link(node(1, sink), node(2, place), value);
    }
    const element = byId('chart');
    element.setAttribute('aria-label', say('mapLabel', rows.length));
    element.style.height = Math.max(280, 26 * nodes.size) + 'px';
    const ink = getComputedStyle(document.body).color;
    chart = chart || echarts.init(element, null, { renderer: 'canvas' });
    chart.resize();
    chart.setOption({
      animation: false,
      textStyle: { color: ink },
      tooltip: { renderMode: 'richText', formatter: item => (item.dataType === 'edge' ? item.data.source.slice(2) + ' → ' + item.data.target.slice(2) + ': ' + item.value : item.name.slice(2)) },
      series: [{ type: 'sankey', nodeAlign: 'justify', right: '22%', label: { color: ink }, lineStyle: { color: 'gradient', opacity: 0.35 }, data: [...nodes.values()], links: [...links.values()] }],
    }, true);
  };

  // Nothing enforces a ground that was declared, so every use of one is shown.
  const grounds = () => {
    // Without grounds there is no section, so that nobody hears a heading of nothing.
    if (data.grounds.length === 0) {
      byId('grounds')?.remove();
      return;
    }
    byId('grounds').hidden = false;
    const target = byId('grounds-table');
    target.replaceChildren();
    table(target, say('grounds'), [say('endpoint'), say('place'), say('ground')], {
      numbers: 0,
      values: data.grounds.map(ground => [ground.endpoint, ground.place, ground.ground]),
    });
  };

  const matches = () => {
    const words = byId('search').value.toLowerCase().split(/\s+/).filter(Boolean);
    const level = byId('level').value;
    const theme = byId('theme').value;
    const article = byId('article').value;
    const project = byId('project').value;
    const suppressed = byId('suppressed').checked;
    return data.findings.filter(finding =>
      (suppressed || !finding.suppressed)
      && (!level || finding.level === level)
      && (!theme || themeOf(finding) === theme)
      && (!article || articlesOf(finding).includes(article))
      && (!project || finding.project === project)
      && words.every(word => finding.text.includes(word)));
  };

  const excerpt = finding => {
    const code = make('code', '');
    finding.excerpt.lines.forEach((text, index) => {
      const number = finding.excerpt.first + index;
      code.append(String(number).padStart(5) + '  ');
      code.append(number >= finding.line && number <= finding.endLine ? make('mark', '', text) : text, '\n');
    });
    return make('pre', '', code);
  };

  const open = (element, finding) => {
    if (element.dataset.filled) return;
    element.dataset.filled = 'true';
    element.append(make('p', '', finding.message));
    if (finding.excerpt.lines.length) element.append(excerpt(finding));
    if (finding.steps.length) {
      const list = make('ol', '');
      for (const step of finding.steps)
        list.append(make('li', '', make('code', '', step.place), ' ', step[language]));
      element.append(make('h3', '', say('steps')), list);
    }
    if (finding.suppressed) element.append(make('p', 'soft', say('suppressedBecause', finding.reason || say('noReason'))));
  };

  const list = () => {
    const found = matches();
    const target = byId('list');
    target.replaceChildren();
    for (const finding of found.slice(0, shown)) {
      const place = finding.file ? finding.file + ':' + finding.line : '';
      const element = make('details', 'finding', make('summary', '',
        make('span', 'level ' + finding.level, say(finding.level)), ' ', finding.rule, ' ', make('code', '', place), ' ', named(data.titles, finding.rule)));
      element.addEventListener('toggle', () => element.open && open(element, finding));
      target.append(element);
    }
    byId('count').textContent = say('found', found.length, data.findings.length);
    byId('more').hidden = found.length <= shown;
  };

  const options = (id, values, nameOf) => {
    const select = byId(id);
    const before = select.value;
    select.replaceChildren(new Option(say('all'), ''), ...values.map(value => new Option(nameOf(value), value)));
    select.value = before;
  };

  const speak = () => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = say('title');
    for (const element of document.querySelectorAll('[data-text]')) element.textContent = say(element.dataset.text);
    byId('about').textContent = say('about', data.version, standing.length, data.findings.length - standing.length, data.projects);
    byId('incomplete').hidden = data.complete;
    options('level', ['error', 'warning', 'note'], say);
    options('theme', count(data.findings, finding => [themeOf(finding)]).map(row => row[0]), key => named(data.themes, key));
    options('article', count(data.findings, articlesOf).map(row => row[0]).filter(Boolean), key => named(data.articles, key));
    options('project', count(data.findings, finding => [finding.project]).map(row => row[0]).filter(Boolean), key => key);
    summary();
    map();
    grounds();
    list();
  };

  const again = () => { shown = page; list(); };
  for (const finding of data.findings)
    finding.text = [finding.rule, finding.file, finding.message, finding.project, finding.host, ...finding.data].join(' ').toLowerCase();
  byId('search').addEventListener('input', again);
  for (const id of ['level', 'theme', 'article', 'project', 'suppressed']) byId(id).addEventListener('change', again);
  byId('more').addEventListener('click', () => { shown += page; list(); });
  byId('language').addEventListener('click', () => { language = language === 'zh' ? 'en' : 'zh'; speak(); });
  addEventListener('resize', () => chart && chart.resize());
  addEventListener('beforeprint', () => {
    shown = data.findings.length;
    list();
    const found = matches();
    [...byId('list').children].forEach((element, index) => { open(element, found[index]); element.open = true; });
  });
  addEventListener('afterprint', again);
  speak();
  document.documentElement.dataset.ready = 'true';
})();
