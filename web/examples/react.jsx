// Letters from readers, rendered by React: what it renders later is switched too, and what it takes back
// is what it wrote. The story is handed to a reader as a property.
import { StrictMode, useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';

const first = [
  { who: '老街坊', text: '理发店的师傅头发都白了，希望街区发展的时候给他留一间铺面。' },
  { who: '夜班司机', text: '后面那条路晚上太黑，里面又没有路灯，请装几盏。' },
];
const story = `江湾图书馆延长开放时间
本报讯（记者 何以宁）江湾图书馆昨日宣布，自习室开放到晚上十点。
馆长表示，这项调整听取了学生与长者的意见。
责任编辑：于小舟`;

function Letters() {
  const [letters, set_letters] = useState(first);
  const [draft, set_draft] = useState('');
  const send = (event) => {
    event.preventDefault();
    if (!draft.trim()) return;
    set_letters([...letters, { who: '读者', text: draft }]);
    set_draft('');
  };
  return (
    <section className="letters">
      <h2>读者来信（{letters.length}封）</h2>
      <ol>{letters.map(({ who, text }, at) => <li key={at}><b>{who}</b>{text}</li>)}</ol>
      <form onSubmit={send}>
        <input value={draft} onChange={({ target }) => set_draft(target.value)} placeholder="写一封信" aria-label="写一封信" />
        <button>寄出</button>
      </form>
    </section>
  );
}

function Story() {
  const reader = useRef(null);
  const [shown, set_shown] = useState('');
  useEffect(() => {
    const element = reader.current;
    const told = () => set_shown(element.shown?.lang ?? '');
    element.addEventListener('fanjian-ready', told);
    element.addEventListener('fanjian-change', told);
    element.article = story;
    return () => {
      element.removeEventListener('fanjian-ready', told);
      element.removeEventListener('fanjian-change', told);
    };
  }, []);
  return (
    <section>
      <fanjian-reader ref={reader} region="TW" theme="light" />
      <p className="told" translate="no">{shown}</p>
    </section>
  );
}

createRoot(document.querySelector('#app')).render(<StrictMode><Letters /><Story /></StrictMode>);
