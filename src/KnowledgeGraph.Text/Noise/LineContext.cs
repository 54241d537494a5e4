namespace KnowledgeGraph.Text.Noise;

/// <summary>Decides what is furniture by the order of the lines: lists under their headings first, then the short lines between.</summary>
internal static class LineContext
{
    // Prose that ends a list of links: after an empty line, without one, and as an item of a list.
    private const int AfterGap = 12, WithoutGap = 20, AsItem = 40;

    private const int ShortestTitle = 4;

    public static bool[] Resolve(List<LineShape> lines, LineRole[] roles)
    {
        var hasProse = Array.IndexOf(roles, LineRole.Prose) >= 0;
        var isNoise = new bool[roles.Length];
        var open = LineRole.Prose;
        for (var i = 0; i < roles.Length; i++)
        {
            isNoise[i] = roles[i] >= LineRole.Furniture && (roles[i] != LineRole.Ticker || hasProse);
            if (roles[i] is LineRole.Heading or LineRole.Box or LineRole.Advert) open = roles[i];
            else open = Continue(open, lines[i], roles[i], ref isNoise[i]);
        }
        MarkShortLines(lines, roles, isNoise);
        return isNoise;
    }

    // What is still open after the line, and whether the line belongs to it.
    private static LineRole Continue(LineRole open, in LineShape line, LineRole role, ref bool isNoise)
    {
        switch (open)
        {
            case LineRole.Heading when role != LineRole.Prose || !EndsList(line):
                isNoise = true;
                return open;
            case LineRole.Box:
                isNoise |= line.Weight <= 60;
                return LineRole.Prose;
            case LineRole.Advert:
                isNoise |= !line.EndsSentence && role != LineRole.Prose;
                return LineRole.Prose;
            default:
                return LineRole.Prose;
        }
    }

    private static bool EndsList(in LineShape line) =>
        line.EndsStatement && line.Weight >= (line.IsItem ? AsItem : line.Gap ? AfterGap : WithoutGap);

    // Before the prose a title may stand between two pieces of furniture, after it nothing but more furniture follows furniture.
    private static void MarkShortLines(List<LineShape> lines, LineRole[] roles, bool[] isNoise)
    {
        int first = 0, last = roles.Length - 1;
        while (first < roles.Length && (roles[first] != LineRole.Prose || isNoise[first])) first++;
        while (last >= 0 && (roles[last] != LineRole.Prose || isNoise[last])) last--;
        for (var i = 0; i < roles.Length; i++)
        {
            if (isNoise[i] || roles[i] is not (LineRole.Short or LineRole.Menu)) continue;
            var before = i == 0 || isNoise[i - 1];
            var after = i == roles.Length - 1 || isNoise[i + 1];
            var isBetween = before && after && roles.Length > 1;
            isNoise[i] = roles[i] == LineRole.Menu ? (i > 0 && before) || (i < roles.Length - 1 && after)
                : i > last && last >= 0 ? isNoise[i - 1]
                : isBetween && lines[i].Weight < ShortestTitle;
        }
    }
}
