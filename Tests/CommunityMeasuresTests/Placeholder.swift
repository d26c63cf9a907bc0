// CommunityMeasures
