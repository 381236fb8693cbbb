import { use, init } from 'echarts/core';
import { SankeyChart } from 'echarts/charts';
import { TooltipComponent } from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';

use([SankeyChart, TooltipComponent, CanvasRenderer]);

export { init };
