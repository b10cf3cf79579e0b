import vue from '@vitejs/plugin-vue';

/** Tags with a hyphen are elements of the page, no components. */
const isCustomElement = (tag) => tag.includes('-');
export default { plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };
