namespace CsLaw.Benchmarks.Report;

/// <summary>The words of the chart in one language.</summary>
/// <param name="File">The file that the chart of this language is.</param>
/// <param name="Title">What is drawn.</param>
/// <param name="Reading">How to read it.</param>
/// <param name="Time">The heading of the bars of processor time.</param>
/// <param name="Memory">The heading of the bars of memory.</param>
/// <param name="Extent">Of projects, files, lines and rounds.</param>
/// <param name="Machine">Of the number of processors and the rest.</param>
/// <param name="Value">Of a pack, its time and its memory, for those who hear the chart.</param>
internal sealed record ChartTexts(string File, string Title, string Reading, string Time, string Memory, string Extent, string Machine, string Value)
{
    /// <summary>English.</summary>
    public static ChartTexts English { get; } = new(
        "cost.svg",
        "What analyzers add to compiling",
        "In fresh processes, over an analyzer that does nothing. Bars: medians, least first; whiskers: least to most of the rounds.",
        "processor time; 1 = the compiler alone",
        "MB allocated",
        "{0:N0} projects, {1:N0} files, {2:N0} lines; rounds: {3}",
        "{0} cores, {1}",
        "{0}: {1:0.000} bindings, {2:N0} MB");

    /// <summary>Chinese.</summary>
    public static ChartTexts Chinese { get; } = new(
        "cost.zh.svg",
        "分析器给编译增加的开销",
        "每次用新进程运行，已扣除什么都不做的分析器。条为中位数，从少到多；细线为各轮的最小值到最大值。",
        "处理器时间；1 = 只编译",
        "分配的内存（MB）",
        "{0:N0} 个项目，{1:N0} 个文件，{2:N0} 行；{3} 轮",
        "{0} 核，{1}",
        "{0}：{1:0.000} 次绑定，{2:N0} MB");
}
