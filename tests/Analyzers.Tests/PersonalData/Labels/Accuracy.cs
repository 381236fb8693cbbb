using System.Collections.Generic;
using System.Globalization;

namespace CsLawAnalyzers.Tests.PersonalData.Labels;

/// <summary>Precision and recall over labelled symbols; a wrong taxon is both a false alarm and a miss.</summary>
internal sealed class Accuracy
{
    private int _right, _wrong, _missed;

    public double Precision => _right + _wrong == 0 ? 1 : (double)_right / (_right + _wrong);

    public double Recall => _right + _missed == 0 ? 1 : (double)_right / (_right + _missed);

    public static Accuracy Of(IEnumerable<(LabelledSymbol Symbol, string Answer)> answers)
    {
        var accuracy = new Accuracy();
        foreach ((LabelledSymbol symbol, string answer) in answers)
        {
            if (symbol.Accepts(answer))
            {
                accuracy._right += symbol.IsPersonal ? 1 : 0;
                continue;
            }

            accuracy._wrong += answer == "none" ? 0 : 1;
            accuracy._missed += symbol.IsPersonal ? 1 : 0;
        }

        return accuracy;
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"precision {Precision:F3}  recall {Recall:F3}  right {_right}  false alarms {_wrong}  missed {_missed}");
}
