namespace KnowledgeGraph.Extraction.Figures.Scanning;

/// <summary>Reads digits with thousands and decimal separators: 1,234.5 and its Arabic and full-width forms.</summary>
internal readonly ref struct DigitReader
{
    public DigitReader(string text, int start, int end)
    {
        double value = 0, place = 0;
        var at = start;
        for (; at < end; at++)
        {
            var digit = Folding.Digit(text[at]);
            if (digit >= 0)
            {
                if (Count < byte.MaxValue) Count++;
                if (place == 0) value = value * 10 + digit;
                else { value += digit * place; place /= 10; }
            }
            else if (!IsSeparator(text, at, end)) break;
            else if (text[at] is ',' or '\u066C' or '\uFF0C') IsGrouped = true;
            else if (place == 0) { place = 0.1; IsDecimal = true; }
            else value = double.NaN;
        }
        (Value, End) = (place == 0 ? value : Math.Round(value, 9), at);
    }

    public double Value { get; }
    public int End { get; }
    public byte Count { get; }
    public bool IsGrouped { get; }
    public bool IsDecimal { get; }

    private static bool IsSeparator(string text, int at, int end) =>
        at + 1 < end && Folding.Digit(text[at + 1]) >= 0 && text[at] is '.' or '\u066B' or '\uFF0E' or ',' or '\u066C' or '\uFF0C';
}
