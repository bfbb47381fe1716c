// Letters from readers, rendered by Vue: what it renders later is switched too, and what it takes back is
// what it wrote. The story is handed to a reader as a property.
import { createApp, h, ref } from 'vue';

const story = `江湾图书馆延长开放时间
本报讯（记者 何以宁）江湾图书馆昨日宣布，自习室开放到晚上十点。
馆长表示，这项调整听取了学生与长者的意见。
责任编辑：于小舟`;

const Letters = {
  setup() {
    const letters = ref([
      { who: '老街坊', text: '理发店的师傅头发都白了，希望街区发展的时候给他留一间铺面。' },
      { who: '夜班司机', text: '后面那条路晚上太黑，里面又没有路灯，请装几盏。' },
    ]);
    const draft = ref('');
    const send = (event) => {
      event.preventDefault();
      if (!draft.value.trim()) return;
      letters.value.push({ who: '读者', text: draft.value });
      draft.value = '';
    };
    return () => h('section', { class: 'letters' }, [
      h('h2', `读者来信（${letters.value.length}封）`),
      h('ol', letters.value.map(({ who, text }, key) => h('li', { key }, [h('b', who), text]))),
      h('form', { onSubmit: send }, [
        h('input', { value: draft.value, onInput: ({ target }) => { draft.value = target.value; }, placeholder: '写一封信', 'aria-label': '写一封信' }),
        h('button', '寄出'),
      ]),
    ]);
  },
};

const Story = {
  setup() {
    const shown = ref('');
    const told = ({ target }) => { shown.value = target.shown?.lang ?? ''; };
    return () => h('section', [
      // A property, and not an attribute: Vue is told by the dot.
      h('fanjian-reader', { '.article': story, region: 'TW', theme: 'light', 'onFanjian-ready': told, 'onFanjian-change': told }),
      h('p', { class: 'told', translate: 'no' }, shown.value),
    ]);
  },
};

createApp({ render: () => [h(Letters), h(Story)] }).mount('#app');
