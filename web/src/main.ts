import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/opsz.css'
import './page.css'
import './entries.css'
import { mount } from 'svelte'
import App from './App.svelte'
import { applyTheme, rememberedTheme } from './theme.ts'

applyTheme(rememberedTheme())
mount(App, { target: document.getElementById('page')! })
